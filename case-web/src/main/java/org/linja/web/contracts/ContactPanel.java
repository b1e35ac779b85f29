package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ChangeContacts;
import org.linja.contracts.ContactFields;
import org.linja.contracts.ContactRow;
import org.linja.contracts.ShowContacts;
import org.linja.web.kit.Notices;
import org.linja.web.kit.SharedEdit;

/**
 * The contacts on a customer's page: one form, for a new contact or for the one that was opened.
 */
@Named
@ViewScoped
public class ContactPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject CustomerPage customer;
    @Inject ShowContacts showContacts;
    @Inject ChangeContacts changeContacts;
    @Inject Notices notices;

    private List<ContactRow> contacts = List.of();
    private ContactForm form = new ContactForm();
    private @Nullable SharedEdit edit;
    private long id;

    public void load() {
        contacts = showContacts.of(customer.getCode());
    }

    /** Begins to edit a contact. */
    public void open(ContactRow contact) {
        id = contact.id();
        edit = SharedEdit.of(contact.fields().byName(), contact.version());
        form.fill(edit.getSeen());
    }

    /** Stores the new contact, or the one that is open. */
    public void save() {
        if (edit == null) {
            changeContacts.add(customer.getCode(), form.fields());
            leave();
        } else {
            merge(edit);
        }
        if (edit == null || !edit.isDisputed()) {
            notices.saved();
        }
    }

    private void merge(SharedEdit mine) {
        Map<String, String> wanted = mine.wanted(form.fields().byName());
        form.fill(
                mine.met(
                        changeContacts.merge(
                                customer.getCode(),
                                id,
                                ContactFields.of(mine.getSeen()),
                                ContactFields.of(wanted)),
                        wanted));
        if (!mine.isDisputed() && mine.getTakenOver().isEmpty()) {
            leave();
        }
    }

    /** Back to the empty form. */
    public void leave() {
        edit = null;
        form = new ContactForm();
    }

    public void remove(ContactRow contact) {
        changeContacts.remove(customer.getCode(), contact.id(), contact.version());
        leave();
        notices.saved();
    }

    public List<ContactRow> getContacts() {
        return contacts;
    }

    public ContactForm getForm() {
        return form;
    }

    public @Nullable SharedEdit getEdit() {
        return edit;
    }

    /** Whether a contact is open, and not a new one being typed. */
    public boolean isOpen() {
        return edit != null;
    }
}
