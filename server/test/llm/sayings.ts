import { chatEvents, chatReplyText, classicEvents, classicReplyText } from '../fake-replies.ts'
import { ANSWER_TOKENS, type Saying } from './fault.ts'

export const answer = { tokens: ANSWER_TOKENS, usage: { prompt_tokens: 9, completion_tokens: 3 } }

/** What a host that is well says, on each wire. */
export const sayings: Record<Saying['wire'], Saying> = {
  chat: {
    wire: 'chat',
    whole: chatReplyText(answer),
    events: chatEvents(answer),
    wholeWith: (change) => chatReplyText({ ...answer, ...change }),
    eventsWith: (change) => chatEvents({ ...answer, ...change }),
  },
  classic: {
    wire: 'classic',
    whole: classicReplyText(answer),
    events: classicEvents(answer),
    wholeWith: (change) => classicReplyText({ ...answer, ...change }),
    eventsWith: (change) => classicEvents({ ...answer, ...change }),
  },
}
