package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.text.grammar.MarkdownGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/**
 * Findings about the files of an edition: texts that refer to one that is not there, files to which neither text refers, and words that are
 * none for those who do not see a picture. They depend on the files as well as on the texts, and are found anew each time.
 */
final class FileFindings {

    private static final Parser PARSER = MarkdownGrammar.parserBuilder().build();

    private static final Pattern HTML_ADDRESS =
            Pattern.compile("(?i)\\b(?:src|href)\\s*+=\\s*+[\"']?+(files/[^\\s\"'>]++)");

    private static final Pattern FILE_NAME = Pattern.compile("[\\w()%.·-]{1,200}\\.[A-Za-z]{3,4}");

    /** Fewest words that are a sentence rather than a name, which may be alike in both languages. */
    private static final int FEWEST_WORDS = 4;

    private FileFindings() {}

    /** Returns the findings of an edition. */
    static List<Finding> of(Edition edition) {
        var files = edition.getFiles();
        var findings = new ArrayList<Finding>();
        var used = new TreeSet<String>();
        for (var language : Language.values()) {
            var references = references(edition.textIn(language).body());
            used.addAll(references);
            references.stream()
                    .filter(reference -> files.find(reference).isEmpty())
                    .map(reference -> Finding.of("file.unknown", language, "body", reference))
                    .forEach(findings::add);
            files.all().stream()
                    .filter(file ->
                            FILE_NAME.matcher(file.alternativeIn(language)).matches())
                    .map(file -> Finding.of(
                            "file.alternative.filename",
                            language,
                            "file",
                            file.reference(),
                            file.alternativeIn(language)))
                    .forEach(findings::add);
        }
        for (var file : files.all()) {
            if (!used.contains(file.reference())) {
                findings.add(Finding.of("file.unused", null, "file", file.reference()));
            }
            if (isSentence(file.alternativeIn(Language.EN))
                    && file.alternativeIn(Language.EN).equalsIgnoreCase(file.alternativeIn(Language.FR))) {
                findings.add(Finding.of("file.alternative.same", null, "file", file.reference()));
            }
        }
        return findings;
    }

    private static boolean isSentence(String words) {
        return words.split(" ", FEWEST_WORDS + 1).length >= FEWEST_WORDS;
    }

    /** Returns the references to files in a body, each once. */
    private static Set<String> references(String body) {
        var references = new TreeSet<String>();
        if (!body.contains("files/")) {
            return references;
        }
        PARSER.parse(body).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                PostingFiles.reference(image.getDestination()).ifPresent(references::add);
                visitChildren(image);
            }

            @Override
            public void visit(Link link) {
                PostingFiles.reference(link.getDestination()).ifPresent(references::add);
                visitChildren(link);
            }

            @Override
            public void visit(HtmlInline html) {
                addFromHtml(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                addFromHtml(html.getLiteral());
            }

            private void addFromHtml(String html) {
                HTML_ADDRESS
                        .matcher(html)
                        .results()
                        .flatMap(found -> PostingFiles.reference(found.group(1)).stream())
                        .forEach(references::add);
            }
        });
        return references;
    }
}
