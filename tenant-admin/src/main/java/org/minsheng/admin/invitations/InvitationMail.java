package org.minsheng.admin.invitations;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Brings a link to the invited person where {@code spring.mail.host} is set; otherwise the inviter hands it over. */
@Component
public class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");

    private final @Nullable JavaMailSender sender;
    private final TenantsKnown tenants;
    private final MessageSource messages;
    private final @Nullable String from;

    InvitationMail(
            ObjectProvider<JavaMailSender> sender,
            TenantsKnown tenants,
            MessageSource messages,
            @Value("${minsheng.mail-from:#{null}}") @Nullable String from) {
        this.sender = sender.getIfAvailable();
        this.tenants = tenants;
        this.messages = messages;
        this.from = from;
    }

    /** Whether there is a way that does not lead over the inviter. */
    public boolean couldCarry(@Nullable String contact) {
        return sender != null && contact != null && ADDRESS.matcher(contact).matches();
    }

    /** Whether the link is on its way; if not, the inviter needs it. Call it after the invitation is committed. */
    public boolean sent(TenantId tenant, @Nullable String contact, String link) {
        if (sender == null || contact == null || !couldCarry(contact)) {
            return false;
        }
        String name = tenants.find(tenant).map(TenantsKnown.KnownTenant::name).orElse("");
        var mail = new SimpleMailMessage();
        mail.setTo(contact);
        if (from != null) {
            mail.setFrom(from);
        }
        mail.setSubject(messages.getMessage("invitation.mail.subject", new Object[] {name}, Locale.SIMPLIFIED_CHINESE));
        mail.setText(messages.getMessage("invitation.mail.text", new Object[] {name, link}, Locale.SIMPLIFIED_CHINESE));
        try {
            sender.send(mail);
            return true;
        } catch (MailException e) {
            // without the cause's words, which name the address
            LOG.warn(
                    "An invitation could not be mailed ({}); the inviter gets the link",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
