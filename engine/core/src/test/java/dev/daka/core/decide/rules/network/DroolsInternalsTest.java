package dev.daka.core.decide.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The internals of Drools that {@link AlphaNetwork} uses. If this test fails after an upgrade, compare
 * {@link AlphaNetwork} with the new classes, run {@code EqualToStockDroolsTest} with more workbooks, and then change
 * the expectations.
 */
class DroolsInternalsTest {
    @Test
    void droolsIsTheReleaseForWhichTheNetworkWasWritten() {
        assertThat(LeftInputAdapterNode.class.getPackage().getImplementationVersion())
                .isEqualTo("10.2.0");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(delimiter = '|', textBlock = """
            org.drools.modelcompiler.KieBaseBuilder         | createKieBaseFromModel  | Model, KieBaseOption[]
            org.drools.core.impl.InternalRuleBase           | getRete                 |
            org.drools.core.reteoo.Rete                     | getObjectTypeNodes      |
            org.drools.core.reteoo.ObjectTypeNode           | getObjectType           |
            org.drools.core.reteoo.ObjectSource             | getObjectSinkPropagator |
            org.drools.core.reteoo.ObjectSource             | addObjectSink           | ObjectSink
            org.drools.core.reteoo.ObjectSource             | removeObjectSink        | ObjectSink
            org.drools.core.reteoo.ObjectSinkPropagator     | getSinks                |
            org.drools.core.reteoo.ObjectSinkPropagator     | propagateAssertObject   | InternalFactHandle, PropagationContext, ReteEvaluator
            org.drools.core.reteoo.LeftInputAdapterNode     | assertObject            | InternalFactHandle, PropagationContext, ReteEvaluator
            org.drools.core.reteoo.LeftInputAdapterNode     | getSinkPropagator       |
            org.drools.core.reteoo.LeftTupleSinkPropagator  | getSinks                |
            org.drools.core.reteoo.LeftTupleSink            | getAssociatedRules      |
            """)
    void theMethodExists(String type, String name, String parameters) throws ClassNotFoundException {
        assertThat(Class.forName(type).getMethods())
                .filteredOn(method -> method.getName().equals(name))
                .extracting(DroolsInternalsTest::parametersOf)
                .contains(parameters == null ? "" : parameters);
    }

    private static String parametersOf(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
    }
}
