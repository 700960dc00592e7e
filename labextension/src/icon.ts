import { LabIcon } from '@jupyterlab/ui-components';

/** Three overlapping sets, in the drawings' colours, which stand out in either theme; drawn for this project. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">
  <g fill-opacity="0.75">
    <circle cx="8.8" cy="9" r="6" fill="#0072b2"/>
    <circle cx="15.2" cy="9" r="6" fill="#e69f00"/>
    <circle cx="12" cy="14.8" r="6" fill="#009e73"/>
  </g>
</svg>`;

export const setwiseIcon = new LabIcon({ name: 'jupyterlab-setwise:sets', svgstr: DRAWING });
