// Built in a folder of its own inside the clone, with the packages of web-nextjs: both must lie under one root.
const root = process.env.FLOOR_ROOT;

export default { outputFileTracingRoot: root, turbopack: { root } };
