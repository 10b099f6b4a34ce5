/**
 * What hosts write about an error, in small letters, by what it means. Each line is a vendor's own way to say it; the
 * rules of `error-rules.ts` say what follows.
 */

function anyOf(...phrases: readonly RegExp[]): RegExp {
  return new RegExp(phrases.map(({ source }) => source).join('|'))
}

export const NO_CREDIT = anyOf(
  /insufficient[ _-]?(?:credit|balance|quota|fund|account[ _]balance)/,
  /balance (?:is )?(?:too low|not enough|insufficient|exhausted|negative|below)/,
  /not enough (?:credit|balance|fund)|no (?:remaining |available |more )?(?:credits?|balance)\b/,
  /(?:depleted|exceeded|used up|used all|run out of|ran out of|out of|exhausted) (?:all )?(?:of )?(?:your |the )?(?:\w+ ){0,2}credits?/,
  /credits? (?:limit )?(?:have been |has been |are |is )?(?:depleted|exhausted|used up|expired|insufficient)/,
  /payment[ _]required|payment method|arrear|overdue|unpaid|billing_not_active|billing[ _]hard[ _]limit/,
  /billing (?:is )?(?:not|inactive|disabled|limit)|enable billing|billing account/,
  /(?:spend|spending|budget|key|credit|cost|billing)[ _](?:limit|cap|quota)s? (?:has been |was |is )?(?:exceeded|reached|hit)/,
  /budget (?:has been )?(?:exceeded|exhausted|reached)|exceeded[ _]?(?:your |the )?budget|over budget/,
  /(?:trial|subscription) (?:has |period )?(?:ended|expired|is over|inactive)/,
  /exceeded_current_quota|quota_not_enough|recharge|top[ -]?up your|余额|欠费|充值/,
)
export const QUOTA = /exceeded (?:your|the) (?:current )?(?:\w+ )?quota/
/** What is used up for a day does not come back within a question. */
export const FOR_LONG =
  /per[ _-]?day|perday|\b[rt]pd\b|daily|per 24 ?h|per[ _-]?month|monthly (?:limit|quota|usage)|per[ _-]?week|weekly|for today|per[ _-]?year/
export const FOR_A_MOMENT = /per[ _-]?(?:minute|min|second|sec|hour)|permin|\b[rt]p[ms]\b|retry[ _]?delay/
export const LIMITED = anyOf(
  /too many (?:requests|tokens|concurrent)|rate[ _-]?limit|ratelimit|throttl|slow[ _]?down|limit_requests|limit_burst/,
  /(?:requests|tokens|queries|calls) per (?:minute|second|hour|day)|\b[rt]p[ms]\b|concurrency (?:limit|quota)/,
  /(?:request|usage|token|rate) (?:limit|quota)s? (?:has been |was |is )?(?:exceeded|reached|hit)|exceeded (?:the |your )?(?:\w+ ){0,3}limit of requests/,
  /quota (?:has been |was )?(?:exceeded|exhausted)|resource[_ ](?:has been )?exhausted/,
  /请求(?:过多|频率)|并发|频率限制|速率限制/,
)
export const FILTERED = anyOf(
  /content[ _-]?filter|content management policy|content[ _-]?(?:policy|safety|moderation)|responsibleai|moderation|moderated/,
  /\bflagged\b|data_?inspection|inappropriate content|unsafe content|harmful content/,
  /sensitive (?:content|words?|information)|safety (?:system|filter|polic|reasons?|settings|guidelines)|guardrail/,
  /prohibited[ _]?content|violat\w* (?:\S+ ){0,6}(?:polic|guideline)|blocked by (?:\S+ ){0,4}(?:polic|safety|filter)/,
  /new_sensitive|违规|敏感|不安全/,
)
export const TOO_LONG = anyOf(
  /context_length_exceeded|exceed_context_size|context_window_exceeded|contextwindowexceeded|prompt_too_long|input_too_long/,
  /tokens_limit_reached|string_above_max_length|max_prompt_tokens|request too large/,
  /context (?:length|window|size|limit)\b|max(?:imum)? (?:prompt|input|sequence|message) (?:length|size|tokens)/,
  /(?:prompt|inputs?|request|messages?|conversation|query|text|document)`? (?:\([^)]*\) )?(?:is|are|was) (?:too (?:long|large)|longer than|larger than)/,
  /(?:prompt|input|request|message)s?(?: token| tokens| length)? (?:\S+ ){0,8}?(?:exceed|surpass|over the|beyond|more than|longer than|larger than)/,
  /too many (?:input |prompt )?tokens(?!,? please wait)|exceed\w* (?:the )?(?:model'?s? )?(?:maximum |max )?(?:\w+ )?(?:token|input|sequence) (?:limit|length|count)/,
  /(?:exceed|longer|larger|greater|more) (?:\S+ ){0,8}?(?:maximum|max|allowed) (?:\S+ ){0,4}?(?:tokens|length|sequence)/,
  /(?:max(?:imum)?|total) (?:number of )?(?:input |prompt |sequence |model )?(?:tokens|length|len)\b(?:\S+ ){0,8}?(?:exceed|of)/,
  /reduce (?:the |your )?(?:length|prompt|input|message|context)|`?inputs`? (?:tokens|must have)|range of input length/,
  /input length .{0,80}(?:exceed|longer|larger|should)|model token limit|上下文|超过最大长度|过长|超长/,
)
/** These speak of how long the answer may be. */
export const ANSWER_TOO_LONG =
  /max_(?:completion_|new_|output_)?tokens\b.{0,60}(?:too large|at most|must be|less than|greater|exceed|maximum|invalid|range)|(?:completion|output) tokens? .{0,60}(?:at most|maximum|exceed|limit|supports)|supports at most \d+ (?:completion|output) tokens/
export const ABOUT_PROMPT = /context|prompt|input/
export const NO_SYSTEM_ROLE = anyOf(
  /system[ _-]?(?:role|message|prompt|instruction)s?\b.{0,60}?(?:not (?:be )?(?:supported|allowed|enabled|accepted|permitted)|unsupported|isn't|aren't|no longer)/,
  /(?:not|n't|doesn't) (?:support|accept|allow)\w* (?:the |a |any )?[`'"]?(?:system|developer)[`'"]?/,
  /only (?:\S+ ){0,2}?[`'"]?user[`'"]?(?:,| and| or) (?:and )?[`'"]?(?:assistant|model)[`'"]? roles?|roles must alternate/,
  /(?:invalid|unexpected|unsupported|unknown) (?:message )?role:? [`'"]?system|role [`'"]?system[`'"]? (?:is )?(?:not|un)|(?:developer|system) instruction is not enabled/,
  /first (?:message|content) (?:\S+ ){0,6}(?:must|should) be (?:from |with )?(?:\S+ )?[`'"]?user/,
)
export const PAUSED =
  /(?:endpoint|deployment|instance|service|replica|space|model|app)\b.{0,40}\b(?:paused|stopped|suspended|not running|hibernat|shut down|turned off|scaled down)|(?:is|was) paused|paused (?:by|state)/
export const LOADING = anyOf(
  /(?:currently|is|still|being|model) (?:loading|initiali[sz]ing|starting|warming|booting|waking|provisioning|deploying)/,
  /initiali[sz]ing|warming up|cold[ -]?start|scal(?:ed|ing) (?:to zero|from zero|up)|scaled-to-zero|waking up|spinning up|starting up|booting|loading model|model_loading/,
  /(?:not (?:yet )?ready|not yet loaded|is pulling|downloading (?:the )?model|provisioned throughput is being)/,
)
/** Every provider words it differently; all of them speak of the model and of it not being there. */
export const NO_MODEL = anyOf(
  /(?:model|deployment)\b[\s\S]{0,200}?\b(?:not supported by|is not supported|not available|is unavailable|not found|not exist|doesn't exist|unavailable|deprecated|decommissioned|retired|sunset|not deployed|no longer|end of life|not loaded|is invalid|isn't supported)/,
  /\b(?:unknown|no such|invalid|unsupported|unrecogni[sz]ed) model\b|model_not_|modelnotfound|deploymentnotfound|model_not_supported|unknown_model|no_such_model|invalid_model/,
  /model[\s\S]{0,40}not supported|not a valid model|\ballowed now\b[\s\S]*\byour model\b|no endpoints found|no (?:healthy |available )?(?:deployments?|providers?|channels?) (?:available |found )?(?:for|of)/,
  /(?:could not|couldn't|cannot|can't|unable to) find (?:the )?model|no provider|not_found_error|模型不存在/,
)
export const GATED =
  /cannot access (?:this )?model|gated|owner gives you access|access to (?:this |the )?model|awaiting a review|accept the (?:license|terms)/
export const BAD_TOKEN = anyOf(
  /(?:invalid|incorrect|missing|wrong|malformed|bad|expired|unknown|no|revoked)[ _]?(?:or \w+ )?(?:api|auth|access|authentication|authorization|subscription|bearer|security|x-api)?[ _-]?(?:key|token|credentials?|signature|username)/,
  /(?:api|access|auth|subscription)?[ _-]?(?:key|token|credentials?) (?:\S+ ){0,3}?(?:not valid|invalid|incorrect|expired|revoked|not found|missing|disabled|required|rejected)/,
  /unauthori[sz]ed|not authenticated|unauthenticated|unauthorized|authentication|not logged in|please log ?in|login fail|invalid x-api-key|unrecognizedclient|no auth|令牌|密钥/,
)
export const NO_PERMISSION =
  /permission|forbidden|access[ _]?denied|not (?:authori[sz]ed|allowed|entitled)|does not have access|blocked (?:your )?(?:ip|country|region)|unsupported_country|not available in your (?:country|region)/
export const SHAKY = anyOf(
  /overload|unavailable|tim(?:ed?|e)[ -]?out|internal (?:server )?error|server[ _]error|internal_error|upstream|bad gateway|disconnected|connection (?:reset|closed|error|refused)/,
  /capacity|try (?:it )?again|temporar|no healthy|please retry|retry (?:your|the) request|busy|system error|service error|network error|繁忙|稍后/,
)
/** A parameter of ours that a host does not take. */
export const UNSUPPORTED_PARAMETER =
  /unsupported[ _](?:parameter|value)|unrecogni[sz]ed request argument|extra (?:inputs|fields|parameters) (?:are )?not permitted|unknown (?:field|parameter|name|argument)|(?:not supported|unsupported) (?:with|by|for) this model|(?:parameter|argument|field)s? .{0,40}(?:not supported|not allowed|unexpected|not permitted|unsupported)|does not support (?:the )?(?:parameter )?[`'"]?(?:temperature|max_tokens|stream_options)|additional properties/
