package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of a Hugo tree: a posting in one language, or a rejected file with the reason.
 *
 * @param path the path in the archive
 * @param language the language of the nearest parent folder {@code en} or {@code fr}; null if there is none
 * @param raw the content, unchanged; empty if it is no text
 * @param fields the fields of the front matter; null if the file is rejected before they are read
 * @param text the title, description and body
 * @param repaired whether the front matter had to be repaired
 * @param findings the findings about the file; one of severity {@code ERROR} rejects it
 */
record HugoFile(
        String path,
        Language language,
        String raw,
        HugoFields fields,
        PostingText text,
        boolean repaired,
        List<Finding> findings) {

    private static final String POSTING = "job-posting";
    private static final int LONGEST_TITLE = 400;

    HugoFile {
        findings = List.copyOf(findings);
    }

    /** Reads a file of an archive. */
    static HugoFile read(String path, byte[] content) {
        var language = languageOf(path).orElse(null);
        var raw = decode(content);
        if (raw.isEmpty()) {
            return isRejected(path, language, "", Finding.error("file.encoding", language, "file"));
        }
        if (language == null) {
            return isRejected(path, null, raw.get(), Finding.error("path.language", null, "file"));
        }
        return read(path, language, raw.get());
    }

    /** Reads a file that is already decoded. */
    static HugoFile read(String path, Language language, String raw) {
        FrontMatter front;
        try {
            front = FrontMatter.parse(raw);
        } catch (FrontMatterException problem) {
            return isRejected(
                    path, language, raw, Finding.error(problem.code(), language, "frontmatter", problem.line()));
        }
        var other = otherKind(path, front.fields());
        if (other.isPresent()) {
            return isRejected(path, language, raw, Finding.error("file.not.posting", language, "file", other.get()));
        }
        var findings = new ArrayList<Finding>();
        for (var frontMatterFix : front.repairs()) {
            findings.add(Finding.warning(
                    "frontmatter.repaired",
                    language,
                    "frontmatter",
                    frontMatterFix.field(),
                    frontMatterFix.kind().choice()));
        }
        var fields = HugoFields.of(front.fields(), language, findings);
        var postingText = new PostingText(
                HugoFields.text(front.fields(), "title"), HugoFields.text(front.fields(), "description"), front.body());
        if (postingText.title().length() > LONGEST_TITLE) {
            findings.add(Finding.error("title.long", language, "title", LONGEST_TITLE));
        }
        // Length limits are checked before anything else, as comparing and checking a longer text may be too expensive.
        postingText.refusals().stream()
                .filter(refusal -> !refusal.code().equals("text.title.long"))
                .forEach(refusal -> findings.add(Finding.error(
                        refusal.code(), language, "body", refusal.arguments().toArray())));
        return new HugoFile(
                path, language, raw, fields, postingText, !front.repairs().isEmpty(), findings);
    }

    /** Checks whether the file cannot be imported. */
    boolean isRejected() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Returns the key of the posting; null if the file names none that can be used. */
    String key() {
        return fields == null || fields.key().isEmpty() ? null : fields.key();
    }

    /** Returns a copy of the file with one more finding. */
    HugoFile with(Finding finding) {
        var more = new ArrayList<>(findings);
        more.add(finding);
        return new HugoFile(path, language, raw, fields, text, repaired, more);
    }

    private static HugoFile isRejected(String path, Language language, String raw, Finding why) {
        return new HugoFile(path, language, raw, null, PostingText.EMPTY, false, List.of(why));
    }

    /** Returns the kind of a page that is no posting, which is Hugo's section page or the layout that it names; empty for a posting. */
    private static Optional<String> otherKind(String path, Map<String, Object> fields) {
        if (path.endsWith("/_index.md")) {
            return Optional.of("_index");
        }
        var layout = HugoFields.text(fields, "layout");
        var type = HugoFields.text(fields, "type");
        if ((layout.isEmpty() && type.isEmpty()) || layout.equals(POSTING) || type.equals(POSTING)) {
            return Optional.empty();
        }
        return Optional.of(layout.isEmpty() ? type : layout);
    }

    private static Optional<Language> languageOf(String path) {
        var folders = new ArrayList<>(Arrays.asList(path.split("/")));
        folders.remove(folders.size() - 1);
        Collections.reverse(folders);
        return folders.stream()
                .filter(folder -> folder.matches("en|fr"))
                .findFirst()
                .flatMap(Language::of);
    }

    /** Decodes strict UTF-8; empty if it is none, or has a NUL, which a database cannot store. */
    private static Optional<String> decode(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
