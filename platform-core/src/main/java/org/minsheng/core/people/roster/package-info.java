/** The departments of a congress. */
@ApplicationModule(allowedDependencies = {"ground.abilities", "ground.changes", "ground.keys"})
@JavaTypeRegistration(javaType = DepartmentId.class, descriptorClass = DepartmentId.Column.class)
@NullMarked
package org.minsheng.core.people.roster;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
