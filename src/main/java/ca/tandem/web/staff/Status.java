package ca.tandem.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What the page says of the act before it: above everything else, with a link to the field that it is about. */
@Named
@RequestScoped
public class Status {

    /**
     * One message.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param text a sentence
     * @param field the id of the field that it is about; null where it is about none
     */
    public record Message(String tone, String text, String field) implements Serializable {

        /** The key of the word that says the tone to those who do not see it. */
        public String label() {
            return "status." + tone;
        }
    }

    @Inject
    Notices notices;

    @Inject
    FacesContext faces;

    private List<Message> messages;

    /** Says what was done, where the page stays; before a redirect it is {@link Notices#say}. */
    public void good(String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Says what was done, with a link to where on the page it stands. */
    public void good(String place, String sentence) {
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Says that something did not work. */
    public void bad(String sentence) {
        bad(null, sentence);
    }

    /** Says that something is to be noted. */
    public void warn(String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
    }

    /** Says what is wrong with a field, beside it and above; above only where the field is null. */
    public void bad(String field, String sentence) {
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        if (field != null) {
            faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {
                if (component instanceof UIInput input) {
                    // An invalid field shows what was sent, not what it holds.
                    input.setSubmittedValue(
                            faces.getExternalContext().getRequestParameterMap().get(field));
                    input.setValid(false);
                }
            });
        }
    }

    /** Puts into a field what somebody typed earlier, and lets the field say what is wrong with it. */
    public void type(String field, String typed) {
        faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {
            if (component instanceof UIInput input) {
                input.setSubmittedValue(typed);
                input.validate(context);
            }
        });
    }

    /** Everything that is to be said, in the order in which it came; nothing before the page is written, for more may come. */
    public List<Message> getMessages() {
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (messages == null) {
            // Whoever has no session was told nothing before, and gets none by being told now.
            messages =
                    new ArrayList<>(faces.getExternalContext().getSession(false) == null ? List.of() : notices.take());
            faces.getMessageList(null).forEach(message -> messages.add(message(message, null)));
            faces.getClientIdsWithMessages().forEachRemaining(id -> {
                if (id != null) {
                    faces.getMessageList(id).forEach(message -> messages.add(message(message, id)));
                }
            });
        }
        return messages;
    }

    private static Message message(FacesMessage message, String field) {
        var tone = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0
                ? "bad"
                : message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "good";
        return new Message(tone, message.getDetail(), field);
    }
}
