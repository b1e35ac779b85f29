package org.linja.web.kit;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link DeskExceptionHandler} before the one of Faces. */
public class DeskExceptionHandlerFactory extends ExceptionHandlerFactory {
    public DeskExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new DeskExceptionHandler(getWrapped().getExceptionHandler());
    }
}
