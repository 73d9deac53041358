package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.law.RuleSet;
import ca.tandem.translation.law.RuleSetEditor;
import ca.tandem.translation.law.RuleSetSwitch;
import ca.tandem.translation.law.RuleSetSwitches;
import ca.tandem.translation.law.RuleSets;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of law that the portal has, which administrators switch on and off. */
@Named
@RequestScoped
public class RulesPage {

    /**
     * A set of rules with its switch.
     *
     * @param ruleSet the set
     * @param on who switched it on, and when; null if it is off
     */
    public record RuleSetRow(RuleSet ruleSet, RuleSetSwitch on) {}

    @Inject
    RuleSetSwitches switches;

    @Inject
    RuleSetEditor ruleSetEditor;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private List<RuleSetRow> rows;

    /** Returns all sets. */
    public List<RuleSetRow> getRows() {
        if (rows == null) {
            Map<String, RuleSetSwitch> on =
                    switches.all().stream().collect(Collectors.toMap(RuleSetSwitch::getRuleSet, Function.identity()));
            rows = RuleSets.all().stream()
                    .map(ruleSet -> new RuleSetRow(ruleSet, on.get(ruleSet.key())))
                    .toList();
        }
        return rows;
    }

    /** Switches the set on or off whose button was pressed. */
    public void act() {
        if (navigation.isPostback()) {
            turn(request.getParameter("turn-on"), true);
            turn(request.getParameter("turn-off"), false);
        }
    }

    private void turn(String key, boolean on) {
        if (key != null && serviceCall.run(() -> ruleSetEditor.turn(key, on, account.actor()))) {
            RuleSets.find(key)
                    .map(ruleSet -> ruleSet.name().get(page.getLanguage()))
                    .map(name -> pageTexts.staff(on ? "rules.turned.on" : "rules.turned.off", name))
                    .ifPresent(flashMessages::addSuccess);
            navigation.to(Page.RULES.path(page.getLanguage()));
        }
    }
}
