package org.minsheng.tenancy.abilities;

/** An ability: each service has an enum of its own, whose constants say who holds them. */
public interface HeldBy {

    Holders holders();
}
