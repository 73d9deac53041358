package ca.tandem.exchange.hugo;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A check without findings that notes what the checks look at: files, whose blocks belong to no unit yet, or an edition. */
final class CheckRuns implements Check {

    private final List<String> subjects = new ArrayList<>();

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        subjects.add(
                checkedEdition.units().stream()
                                .anyMatch(pair ->
                                        pair.unit() == null || pair.unit().equals("null"))
                        ? "files"
                        : "edition");
        return Stream.empty();
    }

    /** Returns what was looked at since the last call. */
    List<String> take() {
        var taken = List.copyOf(subjects);
        subjects.clear();
        return taken;
    }
}
