package ca.tandem.web.staff.editing;

import ca.tandem.common.Messages;
import ca.tandem.posting.FactGroup;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The fields of the form that hold facts, with their labels and hints in the language of the page. */
@Named
@RequestScoped
public class FactForm {

    private static final Map<FactGroup, List<FactInput>> INPUTS = inputs(input -> !input.isFlag());

    private static final Map<FactGroup, List<FactInput>> FLAGS = inputs(FactInput::isFlag);

    @Inject
    PageTexts pageTexts;

    private static Map<FactGroup, List<FactInput>> inputs(Predicate<FactInput> which) {
        var inputs = new EnumMap<FactGroup, List<FactInput>>(FactGroup.class);
        for (var group : FactGroup.values()) {
            inputs.put(
                    group,
                    group.facts().stream().flatMap(FactInput::of).filter(which).toList());
        }
        return inputs;
    }

    /** Returns the groups of fields, in order. */
    public List<FactGroup> getGroups() {
        return List.of(FactGroup.values());
    }

    /** Returns the fields of a group in which something is entered or chosen. */
    public List<FactInput> inputs(FactGroup group) {
        return INPUTS.get(group);
    }

    /** Returns the boxes of a group, which stand below its other fields. */
    public List<FactInput> flags(FactGroup group) {
        return FLAGS.get(group);
    }

    /** Returns the label of a field: one of its own if it has one, otherwise the name of the fact. */
    public String label(FactInput input) {
        var key = key(input) + (input.side().isEmpty() ? "" : "." + input.side());
        return Messages.STAFF.has(key)
                ? pageTexts.staff(key)
                : pageTexts.facts().label(input.fact());
    }

    /** Returns the hint of a field, or null if it needs none. */
    public String hint(FactInput input) {
        var key = key(input) + ".hint";
        return Messages.STAFF.has(key) ? pageTexts.staff(key) : null;
    }

    private static String key(FactInput input) {
        return "draft." + input.fact().field();
    }
}
