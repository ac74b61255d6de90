package org.minsheng.admin.membership;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SignInPolicyStore extends Repository<SignInPolicy, String> {

    Optional<SignInPolicy> findById(String tenant);

    SignInPolicy saveAndFlush(SignInPolicy policy);
}
