/** A skipped test counts as failed, unless it stands here with its reason. */
export const ALLOWED_SKIPS = [
  {
    name: /iopub.?welcome/i,
    reason: 'iopub_welcome is an optional message of newer kernels; jupyter_kernel_test skips it where it is not sent',
  },
];

/** @param {string} fullName */
export const maySkip = (fullName) => ALLOWED_SKIPS.some(({ name }) => name.test(fullName));
