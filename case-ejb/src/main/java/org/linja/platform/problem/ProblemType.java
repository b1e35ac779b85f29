package org.linja.platform.problem;

/**
 * Every refusal a caller can meet. The slug ends the {@code type} of the API's problem document and
 * the key {@code problem.<slug>} of its words in three languages.
 */
public enum ProblemType {
    INVALID_INPUT("invalid-input", 400),
    UNKNOWN_CUSTOMER("unknown-customer", 422),
    CUSTOMER_DISABLED("customer-disabled", 422),
    NO_CONTRACT("no-contract", 422),
    AMBIGUOUS_CONTRACT("ambiguous-contract", 422),
    CHANNEL_NOT_ALLOWED("channel-not-allowed", 422),
    KIND_NOT_ALLOWED("kind-not-allowed", 422),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    ACT_NOT_ALLOWED("act-not-allowed", 409),
    CALENDAR_EXHAUSTED("calendar-exhausted", 422),
    QUESTION_UNDELIVERABLE("question-undeliverable", 422),
    NOT_CONTESTABLE("not-contestable", 409),
    NOT_CORRECTABLE("not-correctable", 409),
    NOT_MERGEABLE("not-mergeable", 409),
    SECOND_PERSON_NEEDED("second-person-needed", 409),
    REOPEN_TOO_LATE("reopen-too-late", 409),
    NO_ARBITER("no-arbiter", 422),
    NO_LADDER("no-ladder", 422),
    ARBITER_ASSESSES("arbiter-assesses", 409),
    NOT_DISPUTED("not-disputed", 409),
    NOT_THE_ARBITER("not-the-arbiter", 403),
    LOGIN_TAKEN("login-taken", 409),
    CODE_TAKEN("code-taken", 409),
    SHIFT_OVERLAPS("shift-overlaps", 409),
    SOMETHING_NEW("something-new", 409),
    LAST_ADMINISTRATOR("last-administrator", 409),
    NOT_YOURS_TO_ACCEPT("not-yours-to-accept", 409),
    COMMITMENTS_OPEN("commitments-open", 409),
    COMMITMENT_REFUSES("commitment-refuses", 409),
    ANSWERS_WAITING("answers-waiting", 409),
    ANSWER_REFUSES("answer-refuses", 409),
    ANSWER_IS_OWN("answer-is-own", 409),
    ANSWER_REWRITTEN("answer-rewritten", 409),
    ANSWER_WRITER_LEFT("answer-writer-left", 409),
    ANSWER_NOT_YOURS("answer-not-yours", 409),
    WORDS_NEED_READER("words-need-reader", 409),
    PROCEDURES_OPEN("procedures-open", 409),
    STEP_REFUSES("step-refuses", 409),
    NOT_YOUR_TURN("not-your-turn", 403),
    APPROVAL_LAPSED("approval-lapsed", 409),
    ALREADY_RUNNING("already-running", 409),
    ALREADY_ENDED("already-ended", 409),
    NOT_FAILED("not-failed", 409),
    REPORT_NOT_READY("report-not-ready", 409),
    FILE_NOT_USABLE("file-not-usable", 422),
    FILE_REFUSED("file-refused", 422),
    SIGN_IN_REQUIRED("sign-in-required", 401),
    SIGN_IN_FAILED("sign-in-failed", 401),
    SECOND_FACTOR_NEEDED("second-factor-needed", 401),
    SECOND_FACTOR_MISSING("second-factor-missing", 403),
    FORBIDDEN("forbidden", 403),
    CASE_RESTRICTED("case-restricted", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    TOO_SLOW("too-slow", 408),
    KEY_WORTHLESS("key-worthless", 410),
    STALE_VERSION("stale-version", 412),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    VERSION_REQUIRED("version-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    DEFECT("defect", 500),
    UNAVAILABLE("unavailable", 503),
    STORAGE_FAILED("storage-failed", 503);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    /** HTTP status of RFC 9110 that fits the refusal. */
    public int status() {
        return status;
    }
}
