package ca.tandem.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An audit event: an action that was taken, as it is reported to the audit log. Built in one expression:
 *
 * <pre>{@code
 * auditLog.add(AuditEvent.of("glossary.changed").by("theo").with("term", "pool"));
 * }</pre>
 *
 * <p>It contains names of accounts, keys, codes and hashes; never passwords, tokens, texts or e-mail addresses.
 *
 * @param code the code of the action; its message is in the domain's bundle as {@code record.did.<code>}
 * @param actor the account's name, or null if nobody signed in
 * @param posting the key of the posting concerned, or null
 * @param edition the number of the edition concerned, or null
 * @param subjectAccount the name of the account concerned, or null
 * @param contentHash the hash of both texts and the facts after the action, or null if it concerned none
 * @param session the reference of the session or token by which it came, as {@link SessionReference} gives it, or null
 * @param details further details by name; their labels are in the domain's bundle as {@code record.detail.<name>}
 */
public record AuditEvent(
        String code,
        String actor,
        String posting,
        Integer edition,
        String subjectAccount,
        String contentHash,
        String session,
        SortedMap<String, String> details) {

    /** Maximum length of a detail, in characters; longer ones are truncated. */
    static final int LONGEST_DETAIL = 200;

    public AuditEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Creates an event with the given code. */
    public static AuditEvent of(String code) {
        return new AuditEvent(code, null, null, null, null, null, null, new TreeMap<>());
    }

    /** Returns a copy with the name of the account that took the action. */
    public AuditEvent by(String name) {
        return new AuditEvent(code, name, posting, edition, subjectAccount, contentHash, session, details);
    }

    /** Returns a copy with the edition concerned and the present hash of its texts and facts. */
    public AuditEvent on(String key, int number, String hash) {
        return new AuditEvent(code, actor, key, number, subjectAccount, hash, session, details);
    }

    /** Returns a copy with the posting concerned. */
    public AuditEvent on(String key) {
        return new AuditEvent(code, actor, key, edition, subjectAccount, contentHash, session, details);
    }

    /** Returns a copy with the account concerned. */
    public AuditEvent onAccount(String name) {
        return new AuditEvent(code, actor, posting, edition, name, contentHash, session, details);
    }

    /** Returns a copy with the session or token by which it came. */
    AuditEvent in(String reference) {
        return new AuditEvent(code, actor, posting, edition, subjectAccount, contentHash, reference, details);
    }

    /** Returns a copy with another detail; a null value is omitted. */
    public AuditEvent with(String name, Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        var text = value.toString();
        more.put(name, text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text);
        return new AuditEvent(code, actor, posting, edition, subjectAccount, contentHash, session, more);
    }

    /** Returns a copy with the given details added; existing details take precedence. */
    AuditEvent with(Map<String, String> others) {
        var more = new TreeMap<>(others);
        more.putAll(details);
        return new AuditEvent(code, actor, posting, edition, subjectAccount, contentHash, session, more);
    }
}
