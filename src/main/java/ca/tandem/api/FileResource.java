package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.FileUpload;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Resource of the pictures and documents of an edition, with their words in both languages. */
@Path("staff/postings/{key}/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FileResource {

    private static final String DECORATIVE = "decorative";

    @Inject
    Postings postings;

    @Inject
    PostingFileEditor postingFileEditor;

    @Inject
    FileUpload fileUpload;

    @Inject
    CurrentAccount currentAccount;

    @PathParam("key")
    String key;

    @Context
    HttpHeaders headers;

    /**
     * A file of an edition.
     *
     * @param reference the last part of the address by which texts refer to it, {@code files/plan.png}
     * @param mediaType the media type in which readers get it
     * @param byteCount the length in bytes of its widest rendition
     * @param width the width of its widest rendition in pixels; 0 of a PDF
     * @param height the height of its widest rendition in pixels; 0 of a PDF
     * @param texts the words in both languages
     */
    public record FileJson(
            String reference,
            String hash,
            String mediaType,
            int byteCount,
            int width,
            int height,
            boolean decorative,
            Bilingual<FileDescription> texts) {

        static FileJson of(PostingFile file) {
            return new FileJson(
                    file.reference(),
                    file.hash(),
                    file.format().mediaType(),
                    file.byteCount(),
                    file.width(),
                    file.height(),
                    file.decorative(),
                    file.descriptions());
        }
    }

    /** Lists the files of the edition in work or the latest one. */
    @GET
    public Response list() {
        return answer(Response.ok(), edition());
    }

    /** Adds the body as a file to the draft; its name becomes the reference. */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/pdf", "image/*"})
    public Response add(@QueryParam("name") String name, InputStream body) {
        edition();
        var added = fileUpload.add(key, VersionTag.fromIfMatch(headers), name, body, currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .tag(VersionTag.tag(edition().getVersion()))
                .entity(FileJson.of(added))
                .build();
    }

    /** Writes what is said of a file; what the body leaves out stays as it is. */
    @PUT
    @Path("{reference}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(@PathParam("reference") String reference, InputStream body) {
        var file = edition()
                .getFiles()
                .find(reference)
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("file.unknown", reference))));
        var seen = VersionTag.fromIfMatch(headers);
        var fields = JsonFields.read(body, DECORATIVE, Language.EN.tag(), Language.FR.tag());
        Bilingual<FileDescription> texts =
                Bilingual.of(language -> fields.object(language.tag(), "name", "alternative", "accessibility")
                        .map(FileResource::description)
                        .orElse(file.descriptions().get(language)));
        var isDecorative = fields.has(DECORATIVE) ? fields.flag(DECORATIVE) : file.decorative();
        postingFileEditor.describe(key, seen, reference, isDecorative, texts, currentAccount.actor());
        return answer(Response.ok(), edition());
    }

    private static FileDescription description(JsonFields fields) {
        return new FileDescription(
                fields.text("name", FileDescription.LONGEST_NAME),
                fields.text("alternative", FileDescription.LONGEST_WORDS),
                fields.text("accessibility", FileDescription.LONGEST_WORDS));
    }

    /** Takes a file out of the draft. */
    @DELETE
    @Path("{reference}")
    public Response remove(@PathParam("reference") String reference) {
        edition();
        postingFileEditor.remove(key, VersionTag.fromIfMatch(headers), reference, currentAccount.actor());
        return answer(Response.ok(), edition());
    }

    private static Response answer(Response.ResponseBuilder builder, Edition edition) {
        return builder.tag(VersionTag.tag(edition.getVersion()))
                .entity(edition.getFiles().all().stream().map(FileJson::of).toList())
                .build();
    }

    private Edition edition() {
        return postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
    }
}
