export interface Builds {
  /** The packages of the library's builds that are installed besides the one that package.json names. */
  packages: string[]
  /** Whether the one that package.json names is of another machine. */
  foreign: boolean
}

/** The builds for the CPU that the library has, by Node's words for platform and processor. */
const CPU: Readonly<Record<string, string>> = {
  'linux x64': 'linux-x64',
  'linux arm64': 'linux-arm64',
  'linux arm': 'linux-armv7l',
  'darwin arm64': 'mac-arm64-metal',
  'darwin x64': 'mac-x64',
}
const GPU: Readonly<Record<string, readonly string[]>> = {
  cuda: ['linux-x64-cuda', 'linux-x64-cuda-ext'],
  vulkan: ['linux-x64-vulkan'],
}

/** What this machine needs. An Error, with what to do instead, where the library has no build for it. */
export function buildsFor(platform: string, arch: string, gpu: string): Builds | Error {
  const cpu = CPU[`${platform} ${arch}`]
  if (cpu === undefined) {
    return new Error(
      `Local models have no build for ${platform} on ${arch}. Run another server and set GGUF_BASE_URL: docs/local-models.md.`,
    )
  }
  const foreign = cpu !== 'linux-x64'
  const packages = foreign ? [cpu] : []
  if (gpu !== '') {
    const builds = foreign ? undefined : GPU[gpu]
    if (builds === undefined)
      return new Error(`There is no build for GPU=${gpu} here; Linux on x64 has cuda and vulkan.`)
    packages.push(...builds)
  }
  return { packages: packages.map((name) => `@node-llama-cpp/${name}`), foreign }
}

/** The GPU to install for: as was asked for the last time where it is not said, and `none` takes it away. */
export function chooseGpu(asked: string | undefined, before: string | undefined): string {
  const gpu = asked || before || ''
  return gpu === 'none' ? '' : gpu
}
