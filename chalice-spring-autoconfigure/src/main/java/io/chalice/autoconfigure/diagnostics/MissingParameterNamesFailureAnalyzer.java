package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.MissingParameterNamesException;

/**
 * Explains classes compiled without parameter names.
 */
final class MissingParameterNamesFailureAnalyzer extends MistakeFailureAnalyzer<MissingParameterNamesException> {

	@Override
	String action(MissingParameterNamesException mistake) {
		return """
				Add the compiler's option to pom.xml, in build/plugins:

				    <plugin>
				        <groupId>org.apache.maven.plugins</groupId>
				        <artifactId>maven-compiler-plugin</artifactId>
				        <configuration>
				            <compilerArgs>
				                <arg>-parameters</arg>
				            </compilerArgs>
				        </configuration>
				    </plugin>

				or use spring-boot-starter-parent as the parent, which has it.""";
	}

}
