/**
 * Chat templates in Jinja, written for this project: they lay out messages as the families of models do (ChatML with a
 * default system message; the same with thinking), so that what is tried with a tiny model holds for a real one.
 */

const turns = `{%- for message in messages -%}
{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' -}}
{%- endfor -%}`

/** Of the kind of Qwen2.5: ChatML; a conversation that starts without a system message is given one. */
export const plainTemplate = `{%- if messages[0].role != 'system' -%}
{{- '<|im_start|>system\\nYou answer plainly.<|im_end|>\\n' -}}
{%- endif -%}
${turns}
{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}`

const turnsWithoutThoughts = `{%- for message in messages -%}
{%- set shown = message.content -%}
{%- if message.role == 'assistant' and '</think>' in shown -%}
{%- set shown = shown.split('</think>')[-1].lstrip('\\n') -%}
{%- endif -%}
{{- '<|im_start|>' + message.role + '\\n' + shown + '<|im_end|>\\n' -}}
{%- endfor -%}`

/** Of the kind of Qwen3: earlier thoughts are left out; \`enable_thinking=false\` gives the model an empty thought. */
export const hybridTemplate = `${turnsWithoutThoughts}
{%- if add_generation_prompt -%}
{{- '<|im_start|>assistant\\n' -}}
{%- if enable_thinking is defined and enable_thinking is false -%}{{- '<think>\\n\\n</think>\\n\\n' -}}{%- endif -%}
{%- endif -%}`

/** Of the kind of Qwen3-4B-Thinking-2507: the prompt itself opens the thought, so the model only closes it. */
export const thinkingTemplate = `${turnsWithoutThoughts}
{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n<think>\\n' -}}{%- endif -%}`
