package ca.tandem.translation.glossary;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Export of the whole glossary as a file. Each export logs an audit event. */
@ApplicationScoped
public class GlossaryExport {

    @Inject
    Glossary glossary;

    @Inject
    AuditLog auditLog;

    /** Exports the glossary as CSV in UTF-8. */
    public byte[] csv(Actor actor) {
        return GlossaryCsv.write(concepts("csv", actor));
    }

    /** Exports the glossary as TBX-Basic. */
    public byte[] tbx(Actor actor) {
        return TbxWriter.write(concepts("tbx", actor));
    }

    private List<Concept> concepts(String format, Actor actor) {
        auditLog.add(AuditEvent.of("glossary.exported").by(actor.name()).with("format", format));
        return glossary.all().stream().map(GlossaryEntry::getConcept).toList();
    }
}
