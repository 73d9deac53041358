package ca.tandem.posting;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Adds the audit events of postings to the audit log: who wrote which part, and every workflow action. */
@ApplicationScoped
public class PostingAuditEvents {

    @Inject
    AuditLog auditLog;

    /** Creates an audit event with the given code about the edition as it is now; the caller adds details. */
    public static AuditEvent auditEvent(String what, Edition edition, Actor actor) {
        return AuditEvent.of(what)
                .by(actor.name())
                .on(edition.getPosting().getKey(), edition.getNumber(), edition.contentHash());
    }

    void onActionTaken(@Observes ActionTaken event) {
        var edition = event.edition();
        var auditEvent = auditEvent("posting." + event.action().word(), edition, event.actor())
                .with("source", edition.getSourceLanguage().tag());
        if (event.action() == Action.REVISE) {
            auditEvent = auditEvent.with("of", event.from().getNumber());
        }
        if (edition.getState() == State.SCHEDULED) {
            auditEvent = auditEvent.with("for", edition.getScheduledFor());
        }
        var move = edition.getLastMove();
        if (move.isPresent()) {
            var reason = move.get().getReason();
            // The reason is free text of a user, so only its hash is logged; it proves later that the reason is
            // unchanged.
            auditEvent = auditEvent
                    .with("from", move.get().getFrom())
                    .with("to", move.get().getTo())
                    .with("reason", reason == null ? null : Sha256.hex(reason));
        }
        auditLog.add(auditEvent);
    }

    void opened(Edition edition, Actor actor) {
        auditLog.add(auditEvent("posting.open", edition, actor)
                .with("source", edition.getSourceLanguage().tag()));
    }

    void textWritten(Edition edition, Language language, Actor actor) {
        var what = language == edition.getSourceLanguage() ? "text.written" : "text.translated";
        auditLog.add(auditEvent(what, edition, actor).with("language", language.tag()));
    }

    /** Logs that the target text was derived from its source; it has no author. */
    void targetDerived(Edition edition) {
        auditLog.add(auditEvent("text.followed", edition, Actor.PORTAL)
                .with("language", edition.getTargetLanguage().tag()));
    }

    void factsWritten(Edition edition, Actor actor) {
        auditLog.add(auditEvent("facts.written", edition, actor));
    }

    void filesWritten(Edition edition, Actor actor) {
        auditLog.add(auditEvent("files.written", edition, actor));
    }

    void fileDescribed(Edition edition, Language language, Actor actor) {
        auditLog.add(auditEvent("file.described", edition, actor).with("language", language.tag()));
    }

    /** Logs that an earlier revision was restored to the draft; the parts it rewrote are logged separately. */
    void restored(Edition edition, Edition writtenIn, Actor actor) {
        auditLog.add(auditEvent("revision.restored", edition, actor).with("of", writtenIn.getNumber()));
    }

    void changeNoteWritten(Edition edition, Actor actor) {
        auditLog.add(auditEvent("note.written", edition, actor));
    }

    /** Logs that a correction was requested, declined or dropped; an accepted one is logged as a workflow action. */
    void correction(String what, Correction correction, Actor actor) {
        auditLog.add(
                auditEvent("correction." + what, correction.getEdition(), actor).with("number", correction.getId()));
    }

    /** Logs that the posting was marked as confidential, or no longer is. */
    void confidentialityChanged(Edition edition, Actor actor) {
        var what = edition.getPosting().isConfidential() ? "confidential.marked" : "confidential.lifted";
        auditLog.add(auditEvent(what, edition, actor));
    }

    void sourceLanguageChanged(Edition edition, Actor actor) {
        auditLog.add(auditEvent("source.chosen", edition, actor)
                .with("language", edition.getSourceLanguage().tag()));
    }
}
