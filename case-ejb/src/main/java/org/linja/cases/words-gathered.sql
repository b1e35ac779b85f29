select below from case_words_gathering where below > 0
