package org.minsheng.endpoints.requests;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** What {@link StorableText} is for bodies: a parameter that is no text is refused before PostgreSQL refuses a query with it. */
@ControllerAdvice
class StorableParameters {

    @InitBinder
    void onlyText(WebDataBinder parameters) {
        parameters.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (!StorableText.isStorable(text)) {
                    throw new IllegalArgumentException("U+0000 or half a character is no text");
                }
                setValue(text);
            }
        });
    }
}
