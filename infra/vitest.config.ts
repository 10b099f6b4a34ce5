import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  test: {
    projects: [
      // What is read and rendered, within seconds.
      {
        test: {
          name: 'quick',
          include: ['{image,chart,terraform,compose,observability}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      // What runs containers, proxies and whole services, one file at a time: they measure each other's machine.
      {
        test: {
          name: 'containers',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
