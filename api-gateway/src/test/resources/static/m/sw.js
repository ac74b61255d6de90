"worker"
