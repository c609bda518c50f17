export { default } from './fr'
