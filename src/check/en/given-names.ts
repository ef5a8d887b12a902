/**
 * Forms of given names, as English news writes them, each line those of one name; a form may be of several. Names that have no other form stand here
 * because they sound like another that does.
 */
export const GIVEN_NAMES = `
alexander aleksandr alex sasha oleksandr
amir
amr
andrew andy drew
anna ann anne
anthony tony
benjamin ben
carl karl
carol carole
charles charlie chuck
christine christina chris tina
christopher chris
daniel dan danny
david dave
donald don donny
edward ed eddie ted
elizabeth liz beth betsy
eric erik
erica erika
george georgy georgi heorhiy yuri
gennady hennadiy
gregory greg
grigory hryhoriy hryhorii
hassan hasan
hussein husain hussain hossein
ian
james jim jimmy
jane
jean
jeffrey jeff geoffrey geoff
jennifer jen jenny
joan
john jack johnny jon
jonathan jon
joseph joe joey
katherine kate kathy catherine
kenneth ken
lawrence larry
maria mariya
marie
mario
mary
matthew matt
michael mike mick mikhail mykhailo
nicholas nick nikolai mykola
omar umar
patricia pat patty
patrick pat
paul pavel pavlo
peter pete petro pyotr
philip phil
richard rick dick rich
robert bob rob bobby
ronald ron
samantha sam
samuel sam
sergei sergey sergii serhiy serhii
stephen steven steve
susan sue
theodore ted
thomas tom tommy
timothy tim
vladimir volodymyr
william bill will billy
`;
