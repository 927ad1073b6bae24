import { describe, expect, it } from "vitest";
import { rename } from "./rename.ts";

/** What a program returns; it has no other way to tell. */
const run = (body: string): unknown => new Function(`return ${body}`)();
const same = (body: string) => {
  const renamed = rename(body);
  expect(run(renamed)).toEqual(run(body));
  return renamed;
};

describe("renaming", () => {
  it("lets functions that see nothing of each other use the same letters", () => {
    expect(same("[(first=>first+1)(2),(second=>second*3)(4)]")).toBe("[(e=>e+1)(2),(e=>e*3)(4)]");
  });

  it("keeps names apart that one function sees", () => {
    same("(outer=>(inner=>deep=>outer+inner*deep)(2)(3))(1)");
    same("(()=>{let total=1;{let total=5;if(total!==5)return 0}return total})()");
  });

  it("never takes a global's name from who means the global", () => {
    expect(rename("(value=>e+value)(1)")).toBe("(t=>e+t)(1)");
    expect(rename("(value=>()=>()=>e+value)(1)")).toBe("(t=>()=>()=>e+t)(1)");
  });

  it("spells out what names a property as well", () => {
    expect(same("(({alpha,beta:{gamma=2}={}})=>({alpha,gamma}))({alpha:1})")).toBe(
      "(({alpha:a,beta:{gamma:b=2}={}})=>({alpha:a,gamma:b}))({alpha:1})",
    );
    same("(({alpha,...others})=>[alpha,others])({alpha:1,beta:2})");
    same("(([first,,third=3,...rest])=>[first,third,rest])([1,2,void 0,4])");
  });

  it("leaves properties, methods, labels and keys alone", () => {
    expect(same("(thing=>thing.thing)({thing:1})")).toBe("(e=>e.thing)({thing:1})");
    same("(()=>{class Box{value=1;static made=2;get twice(){return this.value*2}}return[new Box().twice,Box.made]})()");
    same("(()=>{outer:for(let index of[1,2])for(let other of[3])if(index)continue outer;return 1})()");
    same("(key=>({[key]:1,key:2}))('other')");
  });

  it("knows where loops, catches, classes and functions begin to see their names", () => {
    same("(list=>{let found=[];for(let item of list.map(item=>item+1))found.push(()=>item);return found.map(get=>get())})([1,2])");
    same("(list=>{for(let index=0,{length}=list;index<length;index++)if(list[index]>1)return index})([1,2])");
    same("(()=>{try{throw 1}catch(error){return error+1}})()");
    same("(()=>{try{throw{code:3}}catch({code}){return code}})()");
    same("(()=>{let count=function again(left){return left?again(left-1)+1:0};return count(3)})()");
    same("(kind=>{switch(kind){case 1:let name='one';return name;default:return(()=>kind)()}})(1)");
    same("((value,other=value+1,third=()=>other)=>third())(1)");
    same("(()=>{return later();function later(){return sooner}var sooner})()");
    same("(()=>{for(var index=0;index<3;index++);return index})()");
  });

  it("keeps what is imported and exported by its name", () => {
    const renamed = rename(
      'import{alpha}from"./a.js";import{beta as gamma}from"./b.js";let delta=alpha+gamma;export{delta,gamma as default};',
    );
    expect(renamed).toMatch(
      /^import{alpha as (.)}from"\.\/a\.js";import{beta as (.)}from"\.\/b\.js";let (.)=\1\+\2;export{\3 as delta,\2 as default};$/,
    );
  });

  it("needs no second name for what other modules call by a letter", () => {
    expect(rename('import{a as alpha,default as beta}from"./a.js";let gamma=alpha+beta;export{gamma as c,beta as d};')).toBe(
      'import{a,default as d}from"./a.js";let c=a+d;export{c,d};',
    );
  });

  it("has enough names, none of them a word of the language", () => {
    const names = Array.from({ length: 400 }, (_, index) => `name${index}`);
    const renamed = same(`(()=>{let ${names.map((name, index) => `${name}=${index}`)};return[${names}]})()`);
    expect(renamed).not.toMatch(/[,\s](do|if|in)=/);
  });

  it.each(["(()=>eval('1'))()", "export let a=1"])("refuses %s", (code) => {
    expect(() => rename(code)).toThrow();
  });
});
