package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.text.TextReferences;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of a Hugo tree: a posting in one language, or a rejected file with the reason.
 *
 * @param path the path in the archive
 * @param language the language, as {@link HugoTree} tells it; null if nothing does
 * @param raw the content, unchanged; empty if it is no text
 * @param fields the fields of the front matter; null if the file is rejected before they are read
 * @param text the title, description and body, which refers to the files of the posting as texts of the portal do
 * @param references the references of these files by the addresses in the file
 * @param repaired whether the front matter had to be repaired
 * @param findings the findings about the file; one of severity {@code ERROR} rejects it
 */
record HugoFile(
        String path,
        Language language,
        String raw,
        HugoFields fields,
        PostingText text,
        Map<String, String> references,
        boolean repaired,
        List<Finding> findings) {

    private static final String POSTING = "job-posting";
    private static final int LONGEST_TITLE = 400;

    HugoFile {
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        findings = List.copyOf(findings);
    }

    /** Reads a file of an archive that stands alone. */
    static HugoFile read(String path, byte[] content) {
        var place = HugoPath.of(path);
        return read(place, place.language(), content, HugoInheritance.NONE);
    }

    /**
     * Reads a file of an archive.
     *
     * @param place the path in the archive
     * @param language the language; null if nothing tells it
     * @param content the content; any, if the file is not Markdown
     * @param inheritance the fields that the page has from its sections
     */
    static HugoFile read(HugoPath place, Language language, byte[] content, HugoInheritance inheritance) {
        if (!place.isMarkdown()) {
            return rejected(
                    place, language, "", Finding.of("file.format", language, "file", HugoPath.ending(place.path())));
        }
        var raw = decode(content);
        if (raw.isEmpty()) {
            return rejected(place, language, "", Finding.of("file.encoding", language, "file"));
        }
        if (language == null) {
            return rejected(place, null, raw.get(), Finding.of("path.language", null, "file"));
        }
        return read(place, language, raw.get(), inheritance);
    }

    /** Reads a file that is already decoded and stands alone. */
    static HugoFile read(String path, Language language, String raw) {
        return read(HugoPath.of(path), language, raw, HugoInheritance.NONE);
    }

    private static HugoFile read(HugoPath place, Language language, String raw, HugoInheritance inheritance) {
        FrontMatter front;
        try {
            front = FrontMatter.parse(raw);
        } catch (FrontMatterException problem) {
            return rejected(
                    place,
                    language,
                    raw,
                    Finding.of(problem.code(), language, "frontmatter", problem.line(), problem.format()));
        }
        var given = inheritance.completed(front.fields());
        var other = otherKind(place, given);
        if (other.isPresent()) {
            return rejected(place, language, raw, Finding.of("file.not.posting", language, "file", other.get()));
        }
        var findings = new ArrayList<Finding>();
        for (var frontMatterFix : front.repairs()) {
            findings.add(Finding.of(
                    "frontmatter.repaired",
                    language,
                    "frontmatter",
                    frontMatterFix.field(),
                    frontMatterFix.kind().choice()));
        }
        var fields = HugoFields.of(given, place, language, findings);
        var postingText =
                new PostingText(HugoFields.text(given, "title"), HugoFields.text(given, "description"), front.body());
        if (postingText.title().length() > LONGEST_TITLE) {
            findings.add(Finding.of("title.long", language, "title", LONGEST_TITLE));
        }
        // Length limits are checked before anything else, as comparing and checking a longer text may be too expensive.
        postingText.refusals().stream()
                .filter(refusal -> !refusal.code().equals("text.title.long"))
                .forEach(refusal -> findings.add(Finding.of(
                        refusal.code(), language, "body", refusal.arguments().toArray())));
        return new HugoFile(
                place.path(),
                language,
                raw,
                fields,
                postingText,
                Map.of(),
                !front.repairs().isEmpty(),
                findings);
    }

    /** Checks whether the file cannot be imported. */
    boolean isRejected() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Returns the key of the posting; null if the file names none that can be used. */
    String key() {
        return fields == null || fields.key().isEmpty() ? null : fields.key();
    }

    /** Returns a copy of the file with a key that it does not name. */
    HugoFile withDerivedKey(String derived) {
        return new HugoFile(path, language, raw, fields.withDerivedKey(derived), text, references, repaired, findings);
    }

    /**
     * Returns a copy of the file whose text refers to files of the posting.
     *
     * @param addresses the references of the files by the addresses in the file
     */
    HugoFile referring(Map<String, String> addresses) {
        if (addresses.isEmpty()) {
            return this;
        }
        var body = TextReferences.of(text.body())
                .with(
                        address -> addresses.containsKey(address) ? PostingFiles.address(addresses.get(address)) : null,
                        address -> "");
        return new HugoFile(
                path,
                language,
                raw,
                fields,
                new PostingText(text.title(), text.description(), body),
                addresses,
                repaired,
                findings);
    }

    /** Returns the addresses in the file by the references of the files of the posting; of several the first. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        references.forEach((address, reference) -> addresses.putIfAbsent(reference, address));
        return addresses;
    }

    /** Returns a copy of the file with one more finding. */
    HugoFile with(Finding finding) {
        var more = new ArrayList<>(findings);
        more.add(finding);
        return new HugoFile(path, language, raw, fields, text, references, repaired, more);
    }

    /** Returns a file that is left out for the given reason. */
    static HugoFile rejected(HugoPath place, Language language, String raw, Finding why) {
        return new HugoFile(place.path(), language, raw, null, PostingText.EMPTY, Map.of(), false, List.of(why));
    }

    /** Returns the kind of a page that is no posting, which is Hugo's section page or the layout that it names; empty for a posting. */
    private static Optional<String> otherKind(HugoPath place, Map<String, Object> fields) {
        if (place.isSection()) {
            return Optional.of(place.name());
        }
        var layout = HugoFields.text(fields, "layout");
        var type = HugoFields.text(fields, "type");
        if ((layout.isEmpty() && type.isEmpty()) || layout.equals(POSTING) || type.equals(POSTING)) {
            return Optional.empty();
        }
        return Optional.of(layout.isEmpty() ? type : layout);
    }

    /** Decodes strict UTF-8; empty if it is none, or has a NUL, which a database cannot store. */
    static Optional<String> decode(byte[] content) {
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
