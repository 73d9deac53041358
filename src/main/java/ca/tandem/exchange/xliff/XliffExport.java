package ca.tandem.exchange.xliff;

import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.unit.UnitTranslation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** Export of an edition as XLIFF for external translators. */
@ApplicationScoped
@Transactional
public class XliffExport {

    @Inject
    Postings postings;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Comments comments;

    @Inject
    TranslationCandidates translationCandidates;

    @Inject
    AuditLog auditLog;

    /**
     * Writes the edition in work or, if there is none, the latest one as XLIFF 2.1. Logs an audit event.
     *
     * @param key the key of the posting
     * @param actor the account that exports
     * @return the file
     * @throws PostingNotFoundException if there is no such posting
     */
    public XliffFile write(String key, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        auditLog.add(PostingAuditEvents.auditEvent("xliff.exported", edition, actor));
        return new XliffFile(name(edition), edition.getVersion(), text(edition));
    }

    private String text(Edition edition) {
        var said = comments.onUnits(edition).stream()
                .filter(comment -> !comment.isResolved())
                .collect(Collectors.groupingBy(comment -> comment.getUnit().getId()));
        var writing = new XliffWriter(edition);
        var standing = unitTranslation.activeUnits(edition);
        for (var unit : standing) {
            writing.add(
                    unit,
                    said.getOrDefault(unit.getId(), List.of()),
                    segments -> translationCandidates.of(unit, standing, segments));
        }
        return writing.end();
    }

    private static String name(Edition edition) {
        return "%s-%d.%s.xlf"
                .formatted(
                        edition.getPosting().getKey(),
                        edition.getNumber(),
                        edition.getTargetLanguage().tag());
    }
}
