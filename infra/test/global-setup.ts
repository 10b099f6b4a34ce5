import { build, images, run, work } from './podman.ts'

/** Builds the images that the tests run. */
export default function setup(): void {
  run('infra/test/build-bases.sh', [work])
  build('chat', images.chat)
  build('local-llm', images.localLlm)
}
