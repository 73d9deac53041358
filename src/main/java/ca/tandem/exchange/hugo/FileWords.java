package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.text.TextReferences;
import ca.tandem.translation.text.TextReferences.TextReference;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words with the files of a posting as its texts have them: the alternative text of a picture in each language, and the words of the links
 * to a document as its name. What somebody wrote here stays.
 *
 * @param texts what the texts refer to
 * @param paths the paths in the tree by the addresses in each text
 * @param references the references in the posting by these paths
 * @param sources the pages of the last import, in which the words of then stand
 */
record FileWords(
        Bilingual<ReferringText> texts,
        Bilingual<Map<String, String>> paths,
        Map<String, String> references,
        Bilingual<ImportSource> sources) {

    /** Returns a file with the words of the texts where nobody wrote others. */
    PostingFile describe(PostingFile file) {
        return file.saying(file.decorative(), Bilingual.of(language -> description(file, language)));
    }

    private FileDescription description(PostingFile file, Language language) {
        var present = file.descriptions().get(language);
        var uses = uses(file, language);
        var alternative = file.format().isPicture() ? alternative(uses) : "";
        var isAsImported = present.alternative().isEmpty()
                || (!alternative.isEmpty() && present.alternative().equals(earlierAlternative(file, language)));
        return new FileDescription(
                present.name().isEmpty() ? name(file, uses) : present.name(),
                isAsImported ? alternative : present.alternative(),
                present.accessibility());
    }

    /** Returns the uses of a file in a text or, where it has none, those of the file in its
     * place, which is at the same path or address but for the language, such as {@code plan-fr.png}. */
    private List<TextReference> uses(PostingFile file, Language language) {
        var own = paths(file);
        var uses = uses(language, (address, path) -> own.contains(path));
        if (!uses.isEmpty()) {
            return uses;
        }
        var twins = new HashSet<String>();
        own.forEach(path -> twins.add(TreePlaces.inBothLanguages(path)));
        uses(language.other(), (address, path) -> own.contains(path))
                .forEach(use -> twins.add(TreePlaces.inBothLanguages(use.address())));
        return uses(
                language,
                (address, path) -> twins.contains(TreePlaces.inBothLanguages(path))
                        || twins.contains(TreePlaces.inBothLanguages(address)));
    }

    private List<TextReference> uses(Language language, BiPredicate<String, String> isMeant) {
        return texts.get(language).references().stream()
                .filter(reference -> {
                    var path = paths.get(language).get(reference.address());
                    return path != null && isMeant.test(reference.address(), path);
                })
                .toList();
    }

    private Set<String> paths(PostingFile file) {
        return references.entrySet().stream()
                .filter(entry -> entry.getValue().equals(file.reference()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String alternative(List<TextReference> uses) {
        return uses.stream()
                .filter(TextReference::isPicture)
                .map(TextReference::words)
                .filter(words -> !words.isEmpty() && words.length() <= FileDescription.LONGEST_WORDS)
                .findFirst()
                .orElse("");
    }

    /** Returns the words of the first link to a document, or the name that the file has in the tree. */
    private String name(PostingFile file, List<TextReference> uses) {
        var links = uses.stream()
                .filter(use -> !use.isPicture() && !file.format().isPicture())
                .map(TextReference::words);
        var own = paths(file).stream().min(Comparator.naturalOrder()).stream().map(FileWords::stem);
        return Stream.concat(links, own)
                .filter(words -> !words.isEmpty() && words.length() <= FileDescription.LONGEST_NAME)
                .filter(words -> new FileDescription(words, "", "").refusals().isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String stem(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - HugoPath.ending(name).length()).replaceFirst("\\.$", "");
    }

    private String earlierAlternative(PostingFile file, Language language) {
        var source = sources.get(language);
        return source == null
                ? ""
                : alternative(TextReferences.of(source.toFile().text().body()).all().stream()
                        .filter(use -> PostingFiles.reference(use.address())
                                .filter(file.reference()::equals)
                                .isPresent())
                        .toList());
    }
}
