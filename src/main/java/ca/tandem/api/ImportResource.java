package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.exchange.hugo.HugoImport;
import ca.tandem.exchange.hugo.ImportMode;
import ca.tandem.exchange.hugo.Imports;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resource of imports of Hugo archives, for administrators. */
@Path("staff/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final int LONGEST_WORD = 60;

    @Inject
    HugoImport hugoImport;

    @Inject
    Imports imports;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    ResponseLanguage words;

    /** The id of a started import, with which its progress can be queried. */
    public record StartedImportJson(long id) {}

    /** Receives an archive and starts its import in the background. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(List<EntityPart> form) throws IOException {
        var actor = administrator();
        var mode = mode(form);
        var archive = part(form, "archive").orElseThrow(() -> ProblemException.malformed("import.archive.missing"));
        try (var content = archive.getContent()) {
            var id = hugoImport.start(content, mode, actor, IdempotencyKey.NONE);
            return Response.accepted(new StartedImportJson(id))
                    .location(URI.create("staff/imports/" + id))
                    .build();
        }
    }

    /** Returns the progress of an import, with the outcome for each file and posting. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response show(@PathParam("id") long id) {
        administrator();
        return imports.report(id)
                .map(report -> Response.ok(ImportProgressJson.of(report, words)))
                .orElseThrow(() -> ProblemException.notFound("import.unknown"))
                .build();
    }

    private Actor administrator() {
        var actor = currentAccount.actor();
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new RefusedException(List.of(Refusal.role("import.role")));
        }
        return actor;
    }

    private static ImportMode mode(List<EntityPart> form) throws IOException {
        var part = part(form, "as").orElseThrow(() -> ProblemException.malformed("field.missing", "as"));
        try (InputStream content = part.getContent()) {
            var word = new String(content.readNBytes(LONGEST_WORD), StandardCharsets.UTF_8);
            return ImportMode.of(word.strip())
                    .orElseThrow(() -> ProblemException.malformed(
                            "field.word",
                            "as",
                            Arrays.stream(ImportMode.values())
                                    .map(ImportMode::word)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static Optional<EntityPart> part(List<EntityPart> form, String name) {
        return form.stream().filter(part -> name.equals(part.getName())).findFirst();
    }
}
