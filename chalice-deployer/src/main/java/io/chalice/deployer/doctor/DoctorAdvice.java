package io.chalice.deployer.doctor;

/**
 * What a front end advises: the lines to type are its own.
 */
public interface DoctorAdvice {

	/**
	 * Return what makes a project.
	 * @return a line to type
	 */
	String newProject();

	/**
	 * Return what checks another stage.
	 * @param stage the stage
	 * @return a line to type
	 */
	String check(String stage);

	/**
	 * Return what deploys a stage.
	 * @param stage the stage
	 * @return a line to type
	 */
	String deploy(String stage);

	/**
	 * Explain a failure.
	 * @param failure what was thrown
	 * @return what to say
	 */
	String explain(RuntimeException failure);

}
