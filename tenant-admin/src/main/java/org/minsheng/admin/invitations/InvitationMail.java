package org.minsheng.admin.invitations;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.springframework.mail.MailSendException;
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
        return !sent(tenant, List.of(new Letter(contact, link))).isEmpty();
    }

    /** The same for many, over one connection: the links that are on their way. */
    public Set<String> sent(TenantId tenant, List<Letter> letters) {
        List<Letter> carried =
                letters.stream().filter(letter -> couldCarry(letter.contact())).toList();
        if (sender == null || carried.isEmpty()) {
            return Set.of();
        }
        String name = tenants.find(tenant).map(TenantsKnown.KnownTenant::name).orElse("");
        Map<SimpleMailMessage, String> links = new IdentityHashMap<>();
        carried.forEach(letter -> links.put(mail(name, letter), letter.link()));
        try {
            sender.send(links.keySet().toArray(SimpleMailMessage[]::new));
        } catch (MailSendException e) {
            Set<Object> failed = e.getFailedMessages().keySet();
            notMailed(e, failed.isEmpty() ? links.size() : failed.size());
            if (failed.isEmpty()) {
                return Set.of();
            }
            links.keySet().removeIf(failed::contains);
        } catch (MailException e) {
            notMailed(e, links.size());
            return Set.of();
        }
        return Set.copyOf(links.values());
    }

    private SimpleMailMessage mail(String tenant, Letter letter) {
        var mail = new SimpleMailMessage();
        mail.setTo(letter.contact());
        if (from != null) {
            mail.setFrom(from);
        }
        mail.setSubject(
                messages.getMessage("invitation.mail.subject", new Object[] {tenant}, Locale.SIMPLIFIED_CHINESE));
        mail.setText(messages.getMessage(
                "invitation.mail.text", new Object[] {tenant, letter.link()}, Locale.SIMPLIFIED_CHINESE));
        return mail;
    }

    private static void notMailed(MailException why, int howMany) {
        // without the cause's words, which name the address
        LOG.warn(
                "{} invitations could not be mailed ({}); the inviter gets the links",
                howMany,
                why.getClass().getSimpleName());
    }

    /** A link, and how the person it is for can be reached. */
    public record Letter(@Nullable String contact, String link) {

        /** Never in a log by accident. */
        @Override
        public String toString() {
            return "Letter[…]";
        }
    }
}
