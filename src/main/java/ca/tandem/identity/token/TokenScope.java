package ca.tandem.identity.token;

/**
 * A scope of a token: an area of the API, to read or to write; who may write may read. A token can do what its scopes and its owner's roles
 * both allow. The names are stored.
 */
public enum TokenScope {
    /** The whole API, with what comes later. */
    ALL,
    /** Postings with their texts, facts, findings, revisions, comments, tasks and history; notifications and figures. */
    POSTINGS_READ,
    POSTINGS_WRITE,
    /** Actions of the workflow, publication among them, and decisions on corrections. */
    WORKFLOW_WRITE,
    /** Units, suggestions, XLIFF, translation memory and glossary. */
    TRANSLATION_READ,
    TRANSLATION_WRITE,
    /** Imports, webhooks and the audit log. */
    ADMINISTRATION_READ,
    ADMINISTRATION_WRITE;

    private static final String READ = "_READ";
    private static final String WRITE = "_WRITE";

    /** Checks whether a token with this scope can do what needs the given one. */
    boolean covers(TokenScope needed) {
        return this == ALL || this == needed || needed.name().equals(name().replace(WRITE, READ));
    }
}
