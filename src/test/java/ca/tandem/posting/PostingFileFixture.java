package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.media.ServedFormat;
import ca.tandem.workflow.State;
import java.util.List;

/** Files of postings for tests, with all their words. */
public final class PostingFileFixture {

    /** Hash of the picture. */
    public static final String PLAN_HASH = "ab".repeat(32);

    /** Hash of the document. */
    public static final String GUIDE_HASH = "cd".repeat(32);

    private PostingFileFixture() {}

    /** Returns the picture {@code plan.png}, 1,200 pixels wide. */
    public static PostingFile plan() {
        return new PostingFile(
                "plan.png",
                PLAN_HASH,
                ServedFormat.PNG,
                120_000,
                1_200,
                600,
                false,
                new Bilingual<>(
                        new FileDescription("Floor plan", "The desks stand by the windows", ""),
                        new FileDescription("Plan d’étage", "Les bureaux longent les fenêtres", "")));
    }

    /** Returns the document {@code guide.pdf}. */
    public static PostingFile guide() {
        return new PostingFile(
                "guide.pdf",
                GUIDE_HASH,
                ServedFormat.PDF,
                1_240_000,
                0,
                0,
                false,
                new Bilingual<>(
                        new FileDescription("Guide", "", "Tagged; read by screen readers"),
                        new FileDescription("Guide", "", "Balisé; lu par les lecteurs d’écran")));
    }

    /** Returns the picture and the document. */
    public static PostingFiles both() {
        return new PostingFiles(List.of(plan(), guide()));
    }

    /** Gives an edition the picture and the document. */
    public static Edition withFiles(Edition edition) {
        return with(edition, both());
    }

    /** Gives an edition files. */
    public static Edition with(Edition edition, PostingFiles files) {
        edition.write(files, Contribution.ContributedPart.FACTS, EditionFixture.AUTHOR, EditionFixture.NOON);
        return edition;
    }

    /** Returns a draft with those bodies and files. */
    public static Edition draft(PostingFiles files, Bilingual<String> bodies) {
        var edition = with(EditionFixture.in(State.DRAFT), files);
        for (var language : Language.values()) {
            var text = new PostingText("Title", "Words", bodies.get(language));
            edition.write(language, text, EditionFixture.AUTHOR, EditionFixture.NOON);
        }
        return edition;
    }
}
