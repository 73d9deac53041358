package ca.tandem.web.factor;

import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.SecondFactorPolicy;
import ca.tandem.identity.factor.RecoveryCodes;
import ca.tandem.identity.factor.SecondFactors;
import ca.tandem.identity.factor.SecondFactors.FactorOverview;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The second factors of the user, and the forms with which they are removed and recovery codes are made. */
@Named
@RequestScoped
public class FactorList {

    /** Value by which the form names the authenticator app; passkeys have their ids. */
    private static final long APP = 0;

    @Inject
    SecondFactors secondFactors;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    SecondFactorPolicy policy;

    @Inject
    FactorChange change;

    @Inject
    CurrentAccount account;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    private long chosen;
    private String removePassword;
    private String codesPassword;
    private List<String> codes;
    private FactorOverview overview;

    /**
     * A factor that can be removed.
     *
     * @param id the value by which the form names it
     * @param name its name for the user
     */
    public record FactorChoice(long id, String name) {}

    /** Returns the factors that can be removed. */
    public List<FactorChoice> getChoices() {
        var choices = new ArrayList<FactorChoice>();
        getOverview().passkeys().forEach(passkey -> choices.add(new FactorChoice(passkey.getId(), passkey.getName())));
        if (getOverview().app() != null) {
            choices.add(new FactorChoice(APP, pageTexts.staff("factor.app")));
        }
        return choices;
    }

    /** Removes the chosen factor. */
    public void remove() {
        change.verify("remove-password", removePassword)
                .ifPresent(owner -> change.run(owner, Map.of(), () -> remove(owner), "factor.removed"));
    }

    private void remove(Account owner) {
        if (chosen == APP) {
            secondFactors.removeApp(owner);
        } else {
            secondFactors.removePasskey(owner, chosen);
        }
    }

    /** Makes recovery codes and shows them; those from before are void. */
    public void makeCodes() {
        change.verify("codes-password", codesPassword)
                .flatMap(owner -> serviceCall.call(() -> recoveryCodes.make(owner)))
                .ifPresent(made -> {
                    codes = made;
                    overview = null;
                    statusMessages.addSuccess("recovery-codes", pageTexts.staff("factor.codes.made"));
                });
    }

    public FactorOverview getOverview() {
        if (overview == null) {
            overview = account.account().map(secondFactors::overview).orElseThrow();
        }
        return overview;
    }

    /** Checks whether there is a factor. */
    public boolean isPresent() {
        return getOverview().app() != null || !getOverview().passkeys().isEmpty();
    }

    /** Checks whether the user must have a second factor. */
    public boolean isRequired() {
        return account.account().filter(policy::isRequired).isPresent();
    }

    /** Returns the codes that were just made, else null. They cannot be shown again later. */
    public List<String> getCodes() {
        return codes;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    public String getRemovePassword() {
        return removePassword;
    }

    public void setRemovePassword(String removePassword) {
        this.removePassword = removePassword;
    }

    public String getCodesPassword() {
        return codesPassword;
    }

    public void setCodesPassword(String codesPassword) {
        this.codesPassword = codesPassword;
    }
}
