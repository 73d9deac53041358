package ca.tandem.translation.check.markup;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.text.InlineCode.Kind;
import ca.tandem.translation.text.InlineCode.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every image has words for whoever does not see it (WCAG 1.1.1). */
@ApplicationScoped
public class ImageCheck implements Check {

    private static final Pattern SILENT =
            Pattern.compile("(?is)<img\\b(?![^>]*\\balt\\s*=\\s*(?:\"[^\"]*\\S|'[^']*\\S|[^\\s\"'>])).*");

    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.sides().flatMap(unit -> unit.inline().codes().stream()
                .filter(code -> (code.kind() == Kind.IMAGE && code.part() == Part.ALONE)
                        || (code.kind() == Kind.HTML
                                && SILENT.matcher(unit.inline().literal(code)).matches()))
                .map(code -> unit.warning("image.alternative").at(unit.spot(code.start(), code.end(), null))));
    }
}
