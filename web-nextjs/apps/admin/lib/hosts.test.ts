import { describe, expect, it } from 'vitest';
import { consoleOrigin, platformSuffix, safeReturn, socketAddress, storefrontOrigin } from './hosts';

const platform = { protocol: 'http:', host: 'foodsaas.localhost:3000' };
const admin = { protocol: 'https:', host: 'admin.foodsaas.example' };

describe('hosts', () => {
  it('finds the console from the platform site and from itself', () => {
    expect(consoleOrigin(platform)).toBe('http://admin.foodsaas.localhost:3000');
    expect(consoleOrigin(admin)).toBe('https://admin.foodsaas.example');
  });

  it('finds brands and sockets', () => {
    expect(storefrontOrigin(admin, 'lotus')).toBe('https://lotus.foodsaas.example');
    expect(platformSuffix(admin)).toBe('.foodsaas.example');
    expect(socketAddress(admin, '/b/lotus/graphql')).toBe('wss://admin.foodsaas.example/b/lotus/graphql');
  });

  it('returns to paths of the console only', () => {
    expect(safeReturn('/b/lotus/menu')).toBe('/b/lotus/menu');
    expect(safeReturn('/playground')).toBe('/playground');
    expect(safeReturn('/oauth/authorize?client_id=app_1')).toBe('/oauth/authorize?client_id=app_1');
    for (const hostile of [null, '//evil.example', 'https://evil.example', '/\\evil.example', '/b/\\evil', 'javascript:alert(1)', '/playgrounds']) expect(safeReturn(hostile)).toBe('/');
  });
});
