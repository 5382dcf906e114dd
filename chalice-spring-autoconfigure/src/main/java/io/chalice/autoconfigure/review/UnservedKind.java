package io.chalice.autoconfigure.review;

import java.util.List;

import io.chalice.model.WarningModel;

/**
 * One kind of declaration that nothing serves behind API Gateway.
 */
@FunctionalInterface
interface UnservedKind {

	/**
	 * Find what a bean declares of this kind.
	 * @param bean the bean
	 * @return a warning for each declaration
	 */
	List<WarningModel> in(DeclaredBean bean);

}
