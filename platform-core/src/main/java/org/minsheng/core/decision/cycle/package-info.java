/** The year of a congress: its stages, the window in which projects are carried out, and the tenant's own rules for lights and due days. */
@ApplicationModule(allowedDependencies = {"ground.abilities", "ground.changes", "ground.keys", "ground.figures"})
@JavaTypeRegistration(javaType = CycleId.class, descriptorClass = CycleId.Column.class)
@JavaTypeRegistration(javaType = PolicyId.class, descriptorClass = PolicyId.Column.class)
@NullMarked
package org.minsheng.core.decision.cycle;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
