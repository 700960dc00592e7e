import { LabIcon } from '@jupyterlab/ui-components';

/** Two overlapping sets, the shared region filled: drawn for this project. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">
  <g fill="none" stroke-width="1.6" class="jp-icon3" stroke="#616161">
    <circle cx="9" cy="12" r="6.5"/>
    <circle cx="15" cy="12" r="6.5"/>
  </g>
  <path d="M12 6.23a6.5 6.5 0 0 1 0 11.54a6.5 6.5 0 0 1 0 -11.54z" fill="#0072b2"/>
</svg>`;

export const setwiseIcon = new LabIcon({ name: 'jupyterlab-setwise:sets', svgstr: DRAWING });
