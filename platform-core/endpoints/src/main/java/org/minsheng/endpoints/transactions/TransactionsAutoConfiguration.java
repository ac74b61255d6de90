package org.minsheng.endpoints.transactions;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.BehindTheGateway;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;

/** Stands around every {@code @Transactional} method, so that each of them is done again when it was given up. */
@AutoConfiguration
@BehindTheGateway
public class TransactionsAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor givenUpTransactions() {
        var around = new BeanFactoryTransactionAttributeSourceAdvisor();
        around.setTransactionAttributeSource(new AnnotationTransactionAttributeSource());
        around.setAdvice(new DoneAgain());
        // outside of the transaction itself, whose own order is the lowest
        around.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return around;
    }

    private static final class DoneAgain implements MethodInterceptor {

        @Override
        @SuppressWarnings("NullAway") // what a method answers may be null, and is handed on as it is
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            // a clone for each try: an invocation goes its way through the other interceptors only once
            return GivenUp.doneAgain(
                    () -> ((ProxyMethodInvocation) call).invocableClone().proceed());
        }
    }
}
