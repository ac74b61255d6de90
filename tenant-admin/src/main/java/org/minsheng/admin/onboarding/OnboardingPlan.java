package org.minsheng.admin.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.minsheng.admin.congresses.Region;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.onboarding.DistrictChoice.Administrator;
import org.minsheng.admin.provisioning.FirstAdministrator;
import org.minsheng.endpoints.names.Names;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

/** What would come of a choice of regions: who is created, and everything that is wrong, before anything is done. */
final class OnboardingPlan {

    static final int MOST_ROWS = 100;

    private final TenantLevel level;
    private final @Nullable String parentCode;
    private final LocalDate on;
    private final List<Region> regions;
    private final Collection<Tenant> tenants;
    private final Predicate<String> slugTaken;

    private final List<NewTenant> willCreate = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> codesSeen = new HashSet<>();
    private final Set<String> slugsSeen = new HashSet<>();

    /**
     * @param parentCode the region code of the city on that day; null for cities, which have no parent here
     * @param regions all that ever had the chosen codes
     * @param tenants all that ever had the chosen codes
     */
    private OnboardingPlan(
            TenantLevel level,
            @Nullable String parentCode,
            LocalDate on,
            List<Region> regions,
            Collection<Tenant> tenants,
            Predicate<String> slugTaken) {
        this.level = level;
        this.parentCode = parentCode;
        this.on = on;
        this.regions = regions;
        this.tenants = tenants;
        this.slugTaken = slugTaken;
    }

    static OnboardingPlan ofDistricts(
            String cityCode,
            LocalDate on,
            List<DistrictChoice> choices,
            List<Region> regions,
            Collection<Tenant> tenants,
            Predicate<String> slugTaken) {
        return new OnboardingPlan(TenantLevel.DISTRICT, cityCode, on, regions, tenants, slugTaken).plan(choices);
    }

    static OnboardingPlan ofCity(
            LocalDate on,
            DistrictChoice choice,
            List<Region> regions,
            Collection<Tenant> tenants,
            Predicate<String> slugTaken) {
        return new OnboardingPlan(TenantLevel.CITY, null, on, regions, tenants, slugTaken).plan(List.of(choice));
    }

    private OnboardingPlan plan(List<DistrictChoice> choices) {
        if (choices.isEmpty()) {
            faults.add(Fault.inField("districts", null, "onboarding.nothing-chosen"));
        }
        if (choices.size() > MOST_ROWS) {
            faults.add(Fault.inField("districts", null, "onboarding.too-many", MOST_ROWS));
        }
        for (int row = 1; row <= Math.min(choices.size(), MOST_ROWS); row++) {
            plan(row, choices.get(row - 1));
        }
        return this;
    }

    private void plan(int row, DistrictChoice choice) {
        int before = faults.size();
        Optional<Region> region = region(row, text(choice.regionCode()));
        Optional<String> slug = region.flatMap(found -> slug(row, text(choice.slug()), found));
        var administrator = administrator(row, choice.administrator());
        if (faults.size() == before) {
            willCreate.add(new NewTenant(
                    region.orElseThrow(), new TenantId(slug.orElseThrow()), Objects.requireNonNull(administrator)));
        }
    }

    private Optional<Region> region(int row, String code) {
        if (!codesSeen.add(code)) {
            return fault(row, "regionCode", code, "onboarding.region.twice");
        }
        List<Region> known =
                regions.stream().filter(region -> region.code().equals(code)).toList();
        if (known.isEmpty()) {
            return fault(row, "regionCode", code, "onboarding.region.unknown");
        }
        Optional<Region> found =
                known.stream().filter(region -> region.inForceOn(on)).findFirst();
        if (found.isEmpty()) {
            return fault(row, "regionCode", code, "region.not-in-force", on);
        }
        return requireOurs(row, found.get()).flatMap(ours -> requireFree(row, ours));
    }

    private Optional<Region> requireOurs(int row, Region region) {
        if (region.level() == level && Objects.equals(region.parentCode(), parentCode)) {
            return Optional.of(region);
        }
        String code = level == TenantLevel.CITY ? "onboarding.region.not-a-city" : "onboarding.region.not-in-this-city";
        return fault(row, "regionCode", region.code(), code, region.name());
    }

    private Optional<Region> requireFree(int row, Region region) {
        if (tenants.stream().noneMatch(tenant -> tenant.isOf(region))) {
            return Optional.of(region);
        }
        return fault(row, "regionCode", region.code(), "region.already-a-tenant", region.name());
    }

    private Optional<String> slug(int row, String wanted, Region region) {
        if (wanted.isEmpty()) {
            String suggestion = suggest(region);
            slugsSeen.add(suggestion);
            return Optional.of(suggestion);
        }
        if (!TenantId.isValid(wanted)) {
            return fault(row, "slug", wanted, "onboarding.slug.malformed");
        }
        if (slugTaken.test(wanted)) {
            return fault(row, "slug", wanted, "onboarding.slug.taken");
        }
        if (!slugsSeen.add(wanted)) {
            return fault(row, "slug", wanted, "onboarding.slug.twice");
        }
        return Optional.of(wanted);
    }

    private String suggest(Region region) {
        String byCode = (region.level() == TenantLevel.CITY ? "c" : "d") + region.code();
        String plain = Objects.requireNonNullElse(region.slug(), byCode);
        int year = region.validity().from().getYear();
        return java.util.stream.Stream.of(plain, plain + "-" + year, byCode, byCode + "-" + year)
                .filter(slug -> TenantId.isValid(slug) && !slugsSeen.contains(slug) && !slugTaken.test(slug))
                .findFirst()
                .orElseGet(() -> byCode + "-" + region.validity().from().toEpochDay());
    }

    private @Nullable FirstAdministrator administrator(int row, @Nullable Administrator typed) {
        String name = typed == null ? "" : text(typed.name());
        String contact = typed == null ? "" : text(typed.contact());
        if (name.isEmpty()) {
            fault(row, "administrator.name", null, "onboarding.name.missing");
        } else if (name.length() > 60) {
            fault(row, "administrator.name", name, "onboarding.name.too-long");
        }
        Names.oddIn(name).ifPresent(odd -> fault(row, "administrator.name", name, odd.code(), odd.letter()));
        if (contact.isEmpty()) {
            fault(row, "administrator.contact", null, "onboarding.contact.missing");
        } else if (!Contact.isWellFormed(contact)) {
            fault(row, "administrator.contact", contact, "onboarding.contact.malformed");
        }
        return new FirstAdministrator(name, contact);
    }

    private <T> Optional<T> fault(int row, String field, @Nullable String value, String code, Object... args) {
        faults.add(Fault.inRow(row, field, value, code, args));
        return Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    List<NewTenant> willCreate() {
        return List.copyOf(willCreate);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
