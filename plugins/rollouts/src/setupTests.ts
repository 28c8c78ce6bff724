import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole tabs are rendered and searched by role, which takes its time on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
