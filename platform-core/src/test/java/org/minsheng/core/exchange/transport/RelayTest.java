package org.minsheng.core.exchange.transport;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.core.exchange.grants.Grants;
import org.minsheng.core.tenants.TenantWork;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.clocks.Clocks;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Relays that a test puts together itself, between a district and the city that it shows everything. */
abstract class RelayTest {

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    TenantWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    Addressing addressing;

    @Autowired
    Inbox inbox;

    @Autowired
    Clocks clocks;

    @Autowired
    CrossingKinds kinds;

    @Autowired
    WireFormat format;

    @Autowired
    List<ReceivedEnvelopes<?>> takers;

    @Autowired
    TenantDirectory directory;

    TenantId city;

    TenantId district;

    @BeforeEach
    void a_city_and_a_district_that_shows_it_everything() {
        city = tenants.freshCity();
        district = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(district, city));
    }

    Relay sound() {
        return relay(waiting(), delivery(), 50, Duration.ZERO);
    }

    Relay relay(WaitingEnvelopes waiting, Delivery delivery, int batch, Duration lease) {
        var settings = new ExchangeProperties(
                false, lease, batch, 8, Duration.ofSeconds(10), Duration.ofDays(14), Duration.ofHours(1));
        return new Relay(work, waiting, grants, addressing, delivery, directory, settings);
    }

    WaitingEnvelopes waiting() {
        return new WaitingEnvelopes(jdbc);
    }

    Delivery delivery() {
        return new Delivery(work, inbox, grants, kinds, format, takers);
    }
}
