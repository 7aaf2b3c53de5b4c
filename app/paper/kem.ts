/** ML-KEM-768+X25519, RFC 9980: the one algorithm that anything is sealed to. */
export const kemAlgorithm = 35;
