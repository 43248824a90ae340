using System.Collections.Frozen;

namespace FoodSaaS.Accounts.Domain;

/// <summary>The two hundred passwords, lower case, that guessing starts with; compared whole and without digits and signs at the end.</summary>
internal static class CommonPasswords
{
    public static readonly FrozenSet<string> All = List().ToFrozenSet(StringComparer.Ordinal);

    private static string[] List() => """
        1234567890 12345678910 123456789a 1234567891 0123456789 0987654321 9876543210 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
        qwertyuiop qwertyuiop[] qwerty12345 qwerty123456 qwertyuiopasdf qwertzuiop asdfghjkl asdfghjklö azertyuiop zxcvbnm
        qazwsxedc qazwsxedcrfv q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 abcdefghij abcdefghijkl abcd12345 abc123abc123 123abc123abc
        password passw0rd p@ssword p@ssw0rd passwort passwd password1password passwordpassword mypassword thepassword
        yourpassword newpassword oldpassword secretpassword motdepasse contraseña contrasena wachtwoord parola
        haslo heslo salasana lösenord loesenord adgangskode kennwort geheim secret topsecret
        letmein letmeinnow letmeinplease welcome welcomehome willkommen bienvenue bienvenido benvenuto welkom
        admin administrator adminadmin administrador root rootroot superuser superadmin sysadmin webmaster
        default changeme changemenow changeit temporary temppassword guest guestguest test testtest
        testtesttest testing testpassword demo demodemo example sample login loginlogin user username
        iloveyou iloveyouso iloveyoubaby ichliebedich jetaime teamo tequiero iloveme loveyou lovelove
        sunshine princess football baseball basketball superman batman spiderman starwars pokemon
        dragon monkey shadow master michael jennifer jessica charlie jordan daniel
        andrew matthew thomas robert hunter ranger buster soccer hockey killer
        computer internet samsung google facebook instagram microsoft windows android iphone
        cheese chocolate cookie banana orange pizza pizzapizza burger restaurant delicious
        summer winter autumn spring december november october september august monday
        friday sunday hello hellohello helloworld hallo hallohallo bonjour whatever trustno
        freedom mustang harley liverpool arsenal barcelona juventus schalke bayern chelsea
        corvette mercedes ferrari porsche yamaha fuckyou fuckoff asshole biteme matrix
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
